import { defineCollection } from 'astro/content/config';
import { contentLoader, termLoader } from '#content-files/loader.ts';
import { schemas } from '#content-files/model/schemas.ts';
import { site } from './site.ts';

export const collections = {
  essay: defineCollection({ loader: contentLoader(site.content, 'essay'), schema: schemas.essay }),
  closing: defineCollection({ loader: contentLoader(site.content, 'closing'), schema: schemas.closing }),
  points: defineCollection({ loader: contentLoader(site.content, 'points'), schema: schemas.points }),
  comments: defineCollection({ loader: contentLoader(site.content, 'comments'), schema: schemas.comments }),
  subjects: defineCollection({ loader: termLoader(site.content), schema: schemas.subjects }),
};
