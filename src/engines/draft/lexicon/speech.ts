import { entries } from './entry'

/** Verbs of speech by what the mouth does; ids of `MouthId`. */
export const SPEECH_WORDS = entries('speech', [
  [
    'talk',
    'mówi=, mówią=, mówił=, mówiła=, powiedział=, powiedziała=, pyta=, pytają=, zapytał=, zapytała=, odpowiada=, odpowiadają=, odpowiedział=, odpowiedziała=, rozmawia=, rozmawiają=',
    'say=, says=, said=, ask=, asks=, asked=, reply=, replies=, replied=, answers=, talk=, talks=, talking=, speak=, speaks=, speaking=',
  ],
  [
    'shout',
    'krzyczy=, krzyczą=, krzyczał=, krzyczała=, krzycząc=, woła=, wołają=, wołał=, wołała=, wrzeszczy=',
    'shout!, yell!, scream!',
  ],
  ['whisper', 'szepcze=, szepczą=, szepce=, szepnął=, szepnęła=, szeptał=, szeptała=', 'whisper!'],
])

const STEMS =
  /(mówi|powiedzia|pyta|odpowi|krzyc|woła|wrzeszc|szep|\bsa(?:y|id)|\bask|\brepl|\banswer|\bshout|\byell|\bscream|\bwhisper)/iu

const QUOTED = /„[^„”"]*[”"]|“[^“”]*”|«[^«»]*»|»[^«»]*«|"[^"]*"/gu

/** What somebody says is the balloon's and no picture: "Ola says “a dragon!”" shows Ola alone. */
export const withoutSpokenWords = (prompt: string): string =>
  STEMS.test(prompt) ? prompt.replace(QUOTED, ' , ') : prompt
