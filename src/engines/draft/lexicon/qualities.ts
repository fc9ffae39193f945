import { entries } from './entry'

/** Local colours, muted before any light falls on them. */
export const COLOURS: Readonly<Record<string, string>> = {
  red: '#c73e36',
  orange: '#dd8238',
  yellow: '#e3b341',
  green: '#5f9450',
  blue: '#3f6ea8',
  navy: '#2f3f66',
  purple: '#7d5596',
  pink: '#dc8ba0',
  brown: '#7a5238',
  black: '#2f2b33',
  white: '#f0ebe0',
  grey: '#8d8f96',
  gold: '#d9a943',
  silver: '#b6bdc4',
  turquoise: '#4f9f9f',
  beige: '#d6c3a0',
}

export const COLOUR_WORDS = entries('colour', [
  ['red', 'czerwony~, czerwień^, szkarłatny~', 'red, scarlet=, crimson='],
  ['orange', 'pomarańczowy~, rudy~', 'orange=, ginger='],
  ['yellow', 'żółty~', 'yellow'],
  ['green', 'zielony~', 'green'],
  ['blue', 'niebieski~, błękitny~', 'blue, light blue='],
  ['navy', 'granatowy~', 'navy=, navy blue=, dark blue='],
  ['purple', 'fioletowy~, liliowy~', 'purple, violet='],
  ['pink', 'różowy~', 'pink'],
  ['brown', 'brązowy~', 'brown'],
  ['black', 'czarny~', 'black'],
  ['white', 'biały~', 'white'],
  ['grey', 'szary~, siwy~', 'grey, gray'],
  ['gold', 'złoty~, złocisty~', 'golden=, gold='],
  ['silver', 'srebrny~, srebrzysty~', 'silver='],
  ['turquoise', 'turkusowy~', 'turquoise=, teal='],
  ['beige', 'beżowy~', 'beige='],
])

export const SIZE_WORDS = entries('size', [
  ['small', 'mały~, malutki~, maleńki~, niewielki~, drobny~', 'small=, little=, tiny=, mini='],
  [
    'big',
    'duży~, wielki~, ogromny~, olbrzymi~, gigantyczny~',
    'big=, large=, huge=, giant=, great=, enormous=',
  ],
])

export const AGE_WORDS = entries('age', [
  ['old', 'stary~, starszy~, sędziwy~', 'old=, elderly='],
  ['young', 'młody~', 'young='],
])

export const NUMBER_WORDS = entries('number', [
  ['1', 'jeden=, jedna=, jedno=, jednego=, jedną=, samotny~', 'one=, single=, lone=, lonely='],
  [
    '2',
    'dwa=, dwie=, dwaj=, dwoje=, dwóch=, dwojga=, dwojgiem=, dwojgu=, dwom=, dwoma=, dwiema=, obaj=, oboje=',
    'two=, both=, pair of=',
  ],
  ['3', 'trzy=, trzej=, troje=, trzech=, trojga=, trojgiem=, trzem=, trzema=', 'three=, several=, some='],
  [
    '4',
    'cztery=, czterej=, czworo=, czterech=, czworga=, czterem=, czterema=, kilka=, kilku=, kilkoro=',
    'four=, few=',
  ],
  ['5', 'pięć=, pięciu=, pięcioro=, pięciorga=, wiele=, wielu=, mnóstwo=', 'five=, many=, lots of='],
  ['6', 'sześć=, sześciu=, sześcioro=, sześciorga=', 'six='],
  ['7', 'siedem=, siedmiu=, siedmioro=', 'seven='],
  ['8', 'osiem=, ośmiu=, ośmioro=', 'eight='],
  ['9', 'dziewięć=, dziewięciu=, dziewięcioro=', 'nine='],
  ['10', 'dziesięć=, dziesięciu=, dziesięcioro=', 'ten='],
  ['12', 'dwanaście=, dwunastu=, tuzin=', 'twelve=, dozen='],
])

export const EMOTION_WORDS = entries('emotion', [
  [
    'joy',
    'wesoły~, szczęśliwy~, uśmiechnięty~, uśmiecha! się=, śmieje/śmieją/śmiać! się=, roześmiany~, zadowolony~',
    'happy=, cheerful=, smile!, laugh!, merry=, glad=',
  ],
  ['sad', 'smutny~, zapłakany~, płacze/płaczą/płakać!, nieszczęśliwy~', 'sad=, unhappy=, cry!, weep!'],
  ['anger', 'zły~, wściekły~, rozgniewany~, zagniewany~', 'angry=, furious=, mad='],
  [
    'fear',
    'przestraszony~, przerażony~, wystraszony~, boi/boją/bać! się=',
    'scared=, frightened=, afraid=, terrified=',
  ],
  ['surprise', 'zdziwiony~, zaskoczony~, zdumiony~', 'surprised=, astonished=, amazed='],
])

export const POSE_WORDS = entries('pose', [
  [
    'walk',
    'idzie/idą!, szedł=, szła=, szli=, szły=, iść=, chodzi/chodzą!, spaceruje/spacerują!, maszeruje/maszerują!, wędruje/wędrują!, kroczy/kroczą!, spacer',
    'walk!, stroll!, wander!, march!, hike!',
  ],
  [
    'run',
    'biegnie/biegną!, biegł=, biegła=, biegli=, biegły=, biec=, biega!, pędzi/pędzą!, ucieka!, goni/gonią!, galopuje/galopują!',
    'run!, running=, ran=, jog!, chase!, race!, gallop!, flee!',
  ],
  ['sit', 'siedzi/siedzą!, siada!, siedząc=', 'sit!, sitting=, sat=, seated='],
  ['lie', 'leży/leżą/leżeć!', 'lie!, lying='],
  ['sleep', 'śpi/śpią/spać!, drzemie/drzemią/drzemać!', 'sleep!, asleep=, nap!, doze!'],
  ['wave', 'macha!, pozdrawia!', 'wave!, greet!'],
  ['point', 'wskazuje/wskazują/wskazywać!, pokazuje/pokazują/pokazywać!', 'point!'],
  ['cheer', 'wiwatuje/wiwatują!, cieszy/cieszą! się=, świętuje/świętują!', 'cheer!, celebrate!'],
  ['jump', 'skacze/skaczą/skakać!, podskakuje/podskakują/podskakiwać!', 'jump!, leap!, hop!'],
  ['dance', 'tańczy/tańczą!', 'dance!'],
  ['read', 'czyta!, czytając=', 'read!'],
  ['fight', 'walczy/walczą!, pojedynek/pojedynk', 'fight!, battle!, duel!'],
  ['ride', 'jedzie/jadą/jechać!, jeździ/jeżdżą!', 'ride!, cycle!'],
  ['fly', 'leci/lecą!, lata/latają!, fruwa!, unosi/unoszą! się=', 'fly!, flies=, hover!, soar!'],
  [
    'look',
    'patrzy/patrzą/patrzeć!, szuka!, wyje/wyją/wyć!, ogląda!, obserwuje/obserwują!, spogląda!',
    'look!, watch!, search!, howl!, gaze!, stare!',
  ],
  [
    'stand',
    'stoi/stoją/stać!, czeka!, pasie/pasą! się=, pasł= się=, pasła= się=, paśli= się=, pasły= się=, paść= się=',
    'stand!, wait!, lean!, graze!, pose!',
  ],
  ['hold', 'trzyma!, niesie/niosą!, niósł=, niosła=, nieśli=, niosły=, nieść=', 'hold!, holding=, carry!'],
  ['play', 'bawi/bawią! się=, gra/grają!', 'play!'],
])

export const WEAR_WORDS = entries('wear', [
  ['coat', 'płaszcz, kurtka, palto', 'coat, jacket, overcoat'],
  ['raincoat', 'płaszcz przeciwdeszczowy~, peleryna', 'raincoat'],
  ['dress', 'sukienka, suknia', 'dress, gown'],
  ['sweater', 'sweter/swetr, bluza', 'sweater, jumper, hoodie'],
  ['shirt', 'koszula, koszulka', 'shirt, t-shirt, tee'],
  ['hat', 'kapelusz, kapeluszem=', 'hat, fedora'],
  ['hair', 'włosy=, włosami=, włosów=, włosach=, włosom=, czupryna=, czupryną=', 'hair='],
  ['eyes', 'oczy=, oczami=, oczu=, oczach=, oczom=, oko=', 'eyes=, eye='],
  ['beret', 'beret=, berecie=, beretem=, beretu=', 'beret'],
  ['cap', 'czapka, czapeczka', 'cap, beanie, woolly hat'],
  ['scarf', 'szalik, szal', 'scarf'],
  ['glasses', 'okulary', 'glasses='],
  ['long-beard', 'długi~ broda', 'long beard'],
  ['beard', 'broda, brodaty~', 'beard, bearded='],
  ['cape', 'pelerynka', 'cape, cloak'],
  ['crown', 'korona', 'crown'],
  ['backpack', 'plecak', 'backpack, rucksack'],
  ['boots', 'kalosze, buty', 'boots=, wellies='],
  ['trousers', 'spodnie', 'trousers=, pants=, jeans='],
  ['skirt', 'spódnica, spódniczka', 'skirt'],
  ['helmet', 'hełm', 'helmet'],
  ['mask', 'maska', 'mask'],
  ['apron', 'fartuch, fartuszek/fartuszk', 'apron'],
  ['wings', 'skrzydło, skrzydeł=', 'wing'],
])

/** Qualities of a place that lie about in it. */
export const STREWN_WORDS = entries('strewn', [['stones', 'skalisty~, kamienisty~', 'rocky=, stony=']])

export const HAIR_WORDS = entries('hair', [
  ['blond', 'blond=, jasnowłosy~, blondynka', 'blond=, blonde='],
  ['red', 'rudowłosy~', 'redhead, red-haired='],
  ['curly', 'kręcone włosy=, kręconymi włosami=, kędzierzawy~', 'curly hair=, curly='],
  ['length-long', 'długi~', 'long='],
  ['length-short', 'krótki~', 'short='],
  ['length-curly', 'kręcony~', ''],
  ['braids', 'warkocze=, warkoczami=, warkoczyki=, warkoczykami=', 'braids=, plaits='],
  ['pony', 'koński ogon=, końskim ogonem=', 'ponytail='],
  ['bun', 'kok=, kokiem=', ''],
  ['bald', 'łysy~', 'bald='],
  ['long', 'długie włosy=, długimi włosami=, długowłosy~', 'long hair='],
])

/** What a kind of things or people does without saying more; read but no picture of its own. */
export const FUNCTION_WORDS = {
  pl: 'i a w we z ze na do od po pod nad za przed przy obok u o dla przez między wśród bez się jest są był była było były będzie to ten ta te tego tej tych tym tymi tę tą który która które którego której którym którzy jak jako oraz ale lub albo czy ani nie tak bardzo tylko też także że bo gdy kiedy gdzie jego jej ich swój swoja swoje swoim swoją swojego swojej swoich mój moja moje nas mnie mi go ją mu im coś ktoś każdy wszystkie już jeszcze tam tu tutaj wokół dookoła naprzeciw blisko daleko kolor kolorze koloru niech proszę narysuj namaluj pokaż obraz obrazek rysunek ilustracja scena tle tło pada ma mają mieć ubrany ubrana ubrane ubrani noszący nosząca stronie środku wraz razem pewien pewna pewnego niebie niebo świeci rośnie światło świetle sam sama samo czas czasie podczas trakcie',
  en: 'a an the and or nor but in on at of with to from into onto over under by near next behind before above below beside between among around across through without for as is are was were be being been it its his her their our my your this that these those there here who which what where when while very so too also just only not no some any each other another draw paint show picture image drawing illustration scene background foreground wearing dressed has have having out up down off along towards toward inside outside middle side top front back against amid during color colour colored coloured sky shining lit light',
} as const
