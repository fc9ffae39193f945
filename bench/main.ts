import { comic } from './comic'
import { draft } from './draft'
import { events } from './events'
import { firstPicture } from './first-picture'
import { gallery } from './gallery'
import { script } from './script'
import { signedIn } from './signed-in'
import { statements } from './statements'
import { submitToStart } from './submit-to-start'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  comic,
  draft,
  events,
  'first-picture': firstPicture,
  gallery,
  script,
  'signed-in': signedIn,
  statements,
  'submit-to-start': submitToStart,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name]?.()
