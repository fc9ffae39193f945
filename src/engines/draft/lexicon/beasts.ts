import { entries } from './entry'

/** Animals drawn by our own vectors. */
export const ANIMALS = entries('animal', [
  ['fox', 'lis, lisek/lisk, lisica', 'fox, vixen'],
  ['wolf', 'wilk, wilczek/wilczk', 'wolf'],
  ['dog', 'pies/ps, piesek/piesk, szczeniak, szczeniaczek/szczeniaczk', 'dog, puppy, hound, doggy'],
  ['cat', 'kot, kotek/kotk, kotka, kociak', 'cat, kitten, kitty'],
  ['polar-bear', 'niedźwiedź polarny~, miś polarny~, biały~ niedźwiedź', 'polar bear'],
  ['bear', 'niedźwiedź, niedźwiadek/niedźwiadk, miś', 'bear'],
  ['rabbit', 'królik, zając, zajączek/zajączk, króliczek/króliczk', 'rabbit, hare, bunny'],
  ['mouse', 'mysz^, myszka', 'mouse, rat'],
  ['hedgehog', 'jeż, jeżyk', 'hedgehog'],
  ['squirrel', 'wiewiórka', 'squirrel'],
  ['lion', 'lew/lw, lwica', 'lion, lioness'],
  ['tiger', 'tygrys', 'tiger'],
  ['pig', 'świnia, świnka, prosię', 'pig, piglet'],
  ['panda', 'panda', 'panda'],
  ['horse', 'koń/koni, konik, klacz^, kucyk, rumak', 'horse, pony, mare'],
  ['donkey', 'osioł/osł, osiołek/osiołk', 'donkey'],
  ['unicorn', 'jednorożec/jednorożc', 'unicorn'],
  ['deer', 'jeleń/jeleni, sarna, sarenka, łania', 'deer, stag, doe, fawn'],
  ['cow', 'krowa, krówka', 'cow'],
  ['sheep', 'owca, owieczka, baran, baranek/barank', 'sheep, lamb'],
  ['goat', 'koza, kozioł/kozł', 'goat'],
  [
    'bird',
    'ptak, ptaszek/ptaszk, wróbel/wróbl, mewa, gołąb/gołębi, wrona, kruk',
    'bird, sparrow, seagull, gull, pigeon, crow, raven, songbird',
  ],
  ['owl', 'sowa, sówka', 'owl'],
])

export const CREATURES = entries('creature', [
  ['robot', 'robot, robocik, android', 'robot, android, droid'],
  ['dragon', 'smok, smoczek/smoczk', 'dragon'],
  ['ghost', 'duch, duszek/duszk, zjawa', 'ghost, spirit, spook'],
  ['alien', 'kosmita, kosmici=, ufoludek/ufoludk, obcy=', 'alien, martian'],
  ['snowman', 'bałwan, bałwanek/bałwank', 'snowman'],
])
