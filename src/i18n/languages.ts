// The languages of the interface, by BCP 47 tag. A tag with a hyphen is in quotes: export * as 'pt-BR' from './pt-BR.ts';
export * as ar from './ar.ts';
export * as de from './de.ts';
export * as en from './en.ts';
export * as es from './es.ts';
export * as fr from './fr.ts';
