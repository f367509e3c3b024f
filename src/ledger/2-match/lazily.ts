/** Returns a function that makes a value on the first call and returns it on later ones. */
export function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
