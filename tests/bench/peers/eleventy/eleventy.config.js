export default function (config) {
  config.addCollection('essay', (all) => all.getFilteredByTag('essay').toSorted((a, b) => a.data.order - b.data.order));
}
