/** Pictographs and the English word of the lexicon that each stands for, in pairs. */
const PAIRS =
  '🦊 fox 🐺 wolf 🐶 dog 🐕 dog 🐱 cat 🐈 cat 🐻 bear 🐻‍❄️ polar_bear 🐰 rabbit 🐇 rabbit 🐭 mouse 🐁 mouse 🦔 hedgehog ' +
  '🐿 squirrel 🦁 lion 🐯 tiger 🐅 tiger 🐷 pig 🐖 pig 🐼 panda 🐴 horse 🐎 horse 🫏 donkey 🦄 unicorn 🦌 deer 🐮 cow ' +
  '🐄 cow 🐑 sheep 🐐 goat 🐦 bird 🦉 owl 🤖 robot 🐉 dragon 🐲 dragon 👻 ghost 👽 alien ⛄ snowman ☃ snowman ' +
  '🐢 turtle 🦆 duck 🦢 swan 🐧 penguin 🦜 parrot 🦚 peacock 🦩 flamingo 🐓 rooster 🐔 chicken 🐌 snail 🐍 snake ' +
  '🐊 crocodile 🦖 dinosaur 🦕 brontosaurus 🦒 giraffe 🐘 elephant 🐪 camel 🐫 camel 🦓 zebra 🦏 rhinoceros ' +
  '🦛 hippopotamus 🦘 kangaroo 🐒 monkey 🐵 monkey 🦦 otter 🦫 beaver 🦭 seal 🦀 crab 🐟 fish 🐠 tropical_fish ' +
  '🐙 octopus 🐬 dolphin 🐋 whale 🐳 whale 🦈 shark 🦋 butterfly 🐝 bee 🐞 ladybug 🐜 ant 🕷 spider 🦇 bat 🦅 eagle ' +
  '👧 girl 👦 boy 🧒 child 👶 baby 👩 woman 👨 man 🧑 person 👵 grandma 👴 grandpa 🧙 wizard 🤴 prince 👸 princess ' +
  '🕵 detective 🧚 fairy 🎅 santa 🏰 castle 🏠 house 🏡 house ⛪ church 🌳 tree 🌲 pine 🌴 palm 🌸 flower 🌹 rose 🌼 flower ' +
  '🌺 flower 🌷 flower 🪨 rock 🚗 car 🚲 bicycle ⛵ sailboat 🚀 rocket ⛺ tent 🛋 sofa 🪑 chair 🛏 bed 🚪 door ☂ umbrella ' +
  '☔ umbrella 🌂 umbrella 🎈 balloon 📖 book 📕 book 📗 book 📘 book ⚽ ball 🌙 moon 🌕 moon 🌝 moon 🌛 moon ☀ sun 🌞 sun ' +
  '⭐ star 🌟 star ☁ cloud 🌈 rainbow ✈ airplane 🚁 helicopter 🛸 ufo 🪁 kite 🚜 tractor 🚂 train 🚌 bus 🚚 truck ' +
  '🚒 fire_engine 🚑 ambulance 🚓 police_car 🏍 motorcycle 🛹 skateboard 🛷 sled ⚓ anchor 🍎 apple 🍐 pear 🍌 banana ' +
  '🍋 lemon 🍓 strawberry 🍒 cherry 🎻 violin 🎸 guitar 🎺 trumpet 🎷 saxophone 🥁 drum 🎹 piano 💻 laptop 🏔 mountain ' +
  '⛰ mountain 🏖 beach 🌊 sea 🏙 city 🏜 desert 🌃 night 🌅 sunrise 🌇 sunset ❄ snow 🌨 snow 🌧 rain ⛈ storm 🌩 storm ' +
  '⚡ lightning 🌫 fog'

const WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').flatMap((emoji, i, all): [string, string][] =>
    i % 2 === 0 ? [[emoji, (all[i + 1] ?? '').replace('_', ' ')]] : [],
  ),
)

/** Skin tones and the wish for colour change no meaning. */
const plain = (emoji: string): string => emoji.replace(/[\u{1f3fb}-\u{1f3ff}]|\ufe0f/gu, '')

/** The English word that an emoji stands for, or null: it is owned up to as it was written. */
export const emojiWord = (emoji: string): string | null => WORDS.get(emoji) ?? WORDS.get(plain(emoji)) ?? null

/** All words of the table, for the tests. */
export const EMOJI_WORDS: readonly string[] = [...WORDS.values()]
