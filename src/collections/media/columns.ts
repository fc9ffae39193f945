import type { Locale } from '@/platform/kernel/locale'

import { json, number, text, time, uuid, type Column } from './column'
import type { MediaVariants } from './variants'

/** Names of what a picture shows, by language, as the engine reported them; null when it reported none. */
export type MediaShows = Readonly<Record<Locale, readonly string[]>> | null

/** How a picture was made, as the engine recorded it, with `shows` in it. */
export type MediaRecipe = Readonly<{ shows?: MediaShows }> | null

/**
 * Every column of `media`, once. Made from this table: the fields of the Payload collection, the types of rows, what
 * statements select and insert, what answers of the API show to whom, the rows that tests and benches are seeded with.
 * How to add a column: `docs/how-to/add-a-media-field.md`.
 */
export const MEDIA_COLUMNS = {
  id: {
    type: uuid('01a20f0d-7feb-72ad-82ae-a086a3d8716f'),
    onInsert: 'required',
    shownTo: 'everybody',
  },
  title: {
    type: text<string | null>('A picture'),
    onInsert: 'optional',
    shownTo: 'everybody',
    field: { type: 'text', maxLength: 200, label: { en: 'Title', pl: 'Tytuł' } },
  },
  alt: {
    type: text<string | null>('A test picture.'),
    onInsert: 'optional',
    shownTo: 'everybody',
    field: {
      type: 'text',
      maxLength: 1_000,
      label: { en: 'Description for the blind', pl: 'Opis dla niewidomych' },
    },
  },
  kind: {
    type: text<'image'>('image'),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'text', required: true, label: { en: 'Kind', pl: 'Rodzaj' } },
  },
  privacy: {
    type: text<'private' | 'unlisted' | 'public'>('private'),
    onInsert: 'optional',
    shownTo: 'everybody',
    field: {
      type: 'text',
      required: true,
      defaultValue: 'private',
      label: { en: 'Who sees it', pl: 'Kto widzi' },
    },
  },
  /** The account; null for a guest's picture. */
  ownerId: {
    type: uuid<string | null>(null),
    onInsert: 'required',
    shownTo: 'nobody',
    selected: 'always',
    field: {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Owner', pl: 'Właściciel' },
    },
  },
  /** See `Caller.ownerKey`. */
  ownerKey: {
    type: text('g:1'),
    onInsert: 'required',
    shownTo: 'nobody',
    selected: 'always',
    field: { type: 'text', required: true },
  },
  job: {
    type: text<string | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    field: { type: 'text' },
  },
  /** Which of its job's pictures it is, from 0. */
  jobIndex: {
    type: number<number | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    field: { type: 'number' },
  },
  prompt: {
    type: text<string | null>('a secret prompt'),
    onInsert: 'optional',
    shownTo: 'owner',
    field: { type: 'textarea' },
  },
  seed: {
    type: number<number | null>(7),
    onInsert: 'optional',
    shownTo: 'owner',
    field: { type: 'number' },
  },
  engine: {
    type: text('draft'),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'text', label: { en: 'Engine', pl: 'Silnik' } },
  },
  style: {
    type: text('book'),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'text', label: { en: 'Style', pl: 'Styl' } },
  },
  /** In pixels, as is the height. */
  width: {
    type: number(64),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'number', label: { en: 'Width', pl: 'Szerokość' } },
  },
  height: {
    type: number(64),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'number', label: { en: 'Height', pl: 'Wysokość' } },
  },
  /** Of the original, as are size, SHA-256 and key. */
  mime: {
    type: text('image/webp'),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'text', label: { en: 'Type', pl: 'Typ' } },
  },
  sizeBytes: {
    type: number(1),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'number', label: { en: 'Size (bytes)', pl: 'Rozmiar (bajty)' } },
  },
  sha256: {
    type: text('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
    onInsert: 'required',
    shownTo: 'nobody',
    selected: 'alone',
    field: { type: 'text' },
  },
  fileKey: {
    type: text('media/6f/example/1.webp'),
    onInsert: 'required',
    shownTo: 'nobody',
    selected: 'alone',
    field: { type: 'text' },
  },
  /** Base64 of a few bytes that are shown until the picture has loaded. */
  thumbhash: {
    type: text<string | null>(null),
    onInsert: 'optional',
    shownTo: 'everybody',
    field: { type: 'text' },
  },
  source: {
    type: text<'generated' | 'uploaded'>('generated'),
    onInsert: 'optional',
    shownTo: 'everybody',
    field: { type: 'text', required: true, defaultValue: 'generated' },
  },
  /** IPTC's term for how it was made, e.g. `algorithmicMedia`. */
  digitalSourceType: {
    type: text('algorithmicMedia'),
    onInsert: 'required',
    shownTo: 'everybody',
    field: { type: 'text' },
  },
  recipe: {
    type: json<MediaRecipe>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    field: { type: 'json' },
  },
  /** Sizes and SHA-256 of the smaller copies; null in rows that are older than this column. */
  variants: {
    type: json<MediaVariants | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    selected: 'alone',
    field: { type: 'json' },
  },
  /** The link of an unlisted picture: what its token is made from, and the token's hash to find it by. */
  linkId: {
    type: text<string | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    selected: 'alone',
    field: { type: 'text' },
  },
  linkHash: {
    type: text<string | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    field: { type: 'text', unique: true },
  },
  linkExpiresAt: {
    type: time<Date | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    selected: 'alone',
    field: { type: 'date' },
  },
  /** When it was put into the bin. */
  deletedAt: {
    type: time<Date | null>(null),
    onInsert: 'optional',
    shownTo: 'nobody',
    selected: 'always',
    field: { type: 'date' },
  },
  updatedAt: { type: time(new Date('2026-11-24T10:00:00Z')), onInsert: 'optional', shownTo: 'nobody' },
  createdAt: { type: time(new Date('2026-11-24T10:00:00Z')), onInsert: 'optional', shownTo: 'everybody' },
} satisfies Readonly<Record<string, Column>>
