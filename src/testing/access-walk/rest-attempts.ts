import { attempt, type Attempt } from './attempt'
import { graphqlAttempts } from './graphql-attempts'

/** Words of a stranger's things that the tricks aim at. */
export interface Aim {
  readonly publicId: string
  readonly privateId: string
  readonly userId: string
  readonly superAdminEmail: string
  readonly preferenceKey: string
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override']

const HIDDEN_MEDIA = [
  'prompt',
  'ownerKey',
  'owner_key',
  'seed',
  'job',
  'jobIndex',
  'fileKey',
  'sha256',
  'recipe',
  'recipe.shows',
  'recipe.shows.en',
  'linkId',
  'linkHash',
  'linkExpiresAt',
  'deletedAt',
  'thumbhash',
  'owner.email',
  'owner.name',
  'owner.rank',
  'owner.hash',
  'owner.resetPasswordToken',
  'owner__email',
  'owner.id.email',
]
const HIDDEN_USERS = [
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
  'password',
]

const rows = (): Attempt[] => {
  const bounded = attempt('rows without end', 'bounded')
  const disguised = attempt('rows without end', 'bounded', 'POST')
  return [
    ...[
      'limit=0',
      'limit=-1',
      'limit=1e9',
      'limit=',
      'limit[]=0',
      'pagination=false',
      'pagination=false&limit=0',
    ].map((query) => bounded(`/api/media?${query}`)),
    ...OVERRIDES.flatMap((header) => [
      disguised('/api/media?limit=0', { headers: { [header]: 'GET' } }),
      disguised('/api/media', { headers: { [header]: 'GET', ...FORM }, body: 'limit=0&pagination=false' }),
    ]),
  ]
}

const filters = (): Attempt[] => {
  const where = attempt('where on what is hidden', 'refused')
  const users = attempt('where on what is hidden', 'refused')
  return [
    ...HIDDEN_MEDIA.flatMap((path) => [
      where(`/api/media?where[${path}][exists]=true`),
      where(`/api/media/count?where[or][0][and][0][${path}][like]=a`),
    ]),
    ...HIDDEN_USERS.map((path) => users(`/api/users?where[${path}][exists]=true`)),
    where('/api/media?where[AND][0][prompt][like]=a'),
    where('/api/media?where[or][x][prompt][like]=a'),
    where('/api/media?where[owner][prompt][like]=a'),
    where('/api/media?where[prompt]=a'),
    where('/api/media?where[title][contains][prompt][like]=a'),
    where(`/api/media?${'where[and][0]'.padEnd(13)}${'[and][0]'.repeat(8)}[title][like]=a`),
    where(`/api/media?${Array.from({ length: 60 }, (_, at) => `where[or][${at}][title][like]=a`).join('&')}`),
    attempt('where on what is hidden', 'refused', 'PATCH')('/api/media?where[prompt][like]=a', { json: {} }),
    attempt('where on what is hidden', 'refused', 'DELETE')('/api/media?where[prompt][like]=a'),
    ...OVERRIDES.map((header) =>
      attempt(
        'method override',
        'refused',
        'POST',
      )('/api/media', {
        headers: { [header]: 'GET', ...FORM },
        body: 'where[prompt][like]=a',
      }),
    ),
  ]
}

const orders = (): Attempt[] => {
  const sort = attempt('sort on what is hidden', 'refused')
  return [
    ...HIDDEN_MEDIA.flatMap((path) => [
      sort(`/api/media?sort=${path}`),
      sort(`/api/media?sort=title,-${path}`),
    ]),
    ...HIDDEN_USERS.map((path) => sort(`/api/users?sort=-${path}`)),
    sort('/api/media?sort[]=prompt'),
    sort('/api/media?sort=title,kind,engine,style,width'),
  ]
}

const overrides = ({ privateId, userId }: Aim): Attempt[] => {
  const post = attempt('method override', 'refused', 'POST')
  return ['DELETE', 'PATCH', 'PUT', 'GET'].flatMap((method) =>
    OVERRIDES.flatMap((header) => [
      post(`/api/media/${privateId}`, { headers: { [header]: method }, json: { title: 'mine' } }),
      ...(method === 'GET'
        ? []
        : [post(`/api/users/${userId}`, { headers: { [header]: method }, json: {} })]),
    ]),
  )
}

/** Parameters that do nothing for a stranger: the answer is that of the plain list. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  depth: ['depth=-1', 'depth=x'],
  relationships: [
    'populate[users][email]=true&depth=2',
    'select[prompt]=true',
    'joins[owner][limit]=0',
    'populate[users]=true',
  ],
  drafts: ['draft=true', 'trash=true', 'autosave=true', 'draft=true&trash=true', 'includeLockStatus=true'],
  'access by parameter': [
    'overrideAccess=true',
    'showHiddenFields=true',
    'disableErrors=true',
    'user[rank]=super-admin',
    'req[user][rank]=super-admin',
    'locale=all',
    'fallback-locale=none',
    'publishSpecificLocale=all',
  ],
}

const silences = (): Attempt[] =>
  Object.entries(SILENT).flatMap(([area, queries]) =>
    queries.map((query) => attempt(area, 'silent')(`/api/media?limit=100&${query}`)),
  )

const unsupportedRoutes = ({ publicId }: Aim): Attempt[] => {
  const refused = (area: string, paths: readonly string[]) =>
    paths.flatMap((path) => [
      attempt(area, 'refused')(`/api/${path}`),
      attempt(area, 'refused', 'POST')(`/api/${path}`, { json: {} }),
    ])
  return [
    ...refused('locked documents', ['payload-locked-documents', `payload-locked-documents/${publicId}`]),
    ...refused('jobs', [
      'payload-jobs',
      'payload-jobs/run',
      'payload-jobs/handle-schedules',
      `payload-jobs/${publicId}`,
    ]),
    ...refused('drafts', [
      'media/versions',
      `media/versions/${publicId}`,
      'globals/limits/versions',
      'users/versions',
    ]),
    ...refused('what is not there', [
      'payload-folders',
      'payload-migrations',
      'payload-query-presets',
      'planted',
    ]),
    attempt('drafts', 'refused', 'POST')('/api/media?draft=true', { json: { title: 'x' } }),
    attempt(
      'drafts',
      'refused',
      'PATCH',
    )(`/api/media/${publicId}?draft=true&autosave=true`, { json: { title: 'x' } }),
    attempt('accounts', 'refused', 'POST')('/api/users/verify/x', { json: {} }),
  ]
}

const people = ({ superAdminEmail, preferenceKey }: Aim): Attempt[] => [
  attempt('unlock', 'refused', 'POST')('/api/users/unlock', { json: { email: superAdminEmail } }),
  attempt('unlock', 'refused', 'POST')('/api/users/unlock', { json: { email: 'nobody@kadr.test' } }),
  attempt('unlock', 'refused', 'POST')('/api/users/unlock', { json: { email: { like: '%' } } }),
  attempt('preferences', 'refused', 'DELETE')(`/api/payload-preferences/${preferenceKey}`),
  attempt('preferences', 'refused')('/api/payload-preferences?where[value.value][exists]=true'),
  attempt('preferences', 'refused')('/api/payload-preferences?where[user.email][exists]=true'),
]

const UNFIT = {
  refused: [
    '/api/users?where[rank][equals]=boss',
    '/api/users?where[rank][in]=boss',
    '/api/users?where[locale][not_equals]=xx',
    '/api/media?where[title][nonsense]=x',
    '/api/media?where[title][near]=1,2',
    '/api/media?where=x',
    '/api/media?where[title][all]=x',
    '/api/media?where[title][within]=x',
    '/api/media?where[title][like]=%00',
    '/api/media?where[owner][equals][x]=1',
    '/api/media?where[createdAt][equals][x]=1',
    '/api/media?page=-1',
    '/api/media?page=1e308',
    '/api/media/x',
    '/api/users/x',
  ],
  silent: [
    '/api/media?limit=100&where[id][equals]=x',
    '/api/media?limit=100&where[owner][equals]=x',
    '/api/media?limit=100&where[width][greater_than]=wide',
    '/api/media?limit=100&where[__proto__][like]=x',
    '/api/media?limit=100&where[constructor][prototype]=x',
  ],
} as const

const values = (): Attempt[] =>
  (['refused', 'silent'] as const).flatMap((outcome) =>
    UNFIT[outcome].map((path) => attempt('values that do not fit', outcome)(path)),
  )

const sizes = (): Attempt[] => {
  const json = { 'content-type': 'application/json' }
  const huge = `{"query":"${'x'.repeat(300_000)}"}`
  return ['/api/graphql', '/api/users', '/api/users/login', '/api/globals/limits'].map((path) =>
    attempt('bodies without end', 'refused', 'POST')(path, { headers: json, body: huge }),
  )
}

/** Every trick, against everybody's rank. */
export const attemptsAt = (aim: Aim): readonly Attempt[] => [
  ...rows(),
  ...filters(),
  ...orders(),
  ...overrides(aim),
  ...silences(),
  ...unsupportedRoutes(aim),
  ...people(aim),
  ...values(),
  ...sizes(),
  ...graphqlAttempts(),
]
