import { entries } from './entry'

export const PLACES_WORDS = entries('place', [
  [
    'forest',
    'las, lesie=, lasku=, dżungla, leśny~, zagajnik, bór',
    'forest, wood, woods=, woodland, jungle, grove',
  ],
  [
    'meadow',
    'łąka, pole, polana, wieś/wsi^, farma, pastwisko, trawa, wzgórze, pagórek/pagórk, ogród, sad, dolina, podwórko',
    'meadow, field, countryside, farm, pasture, grass, lawn, hill, hillside, garden, orchard, valley, backyard, clearing',
  ],
  ['mountains', 'góra, szczyt, tatry, górski~', 'mountain, peak, alps='],
  [
    'beach',
    'plaża, brzeg, wybrzeże, piasek/piask, nadmorski~',
    'beach, shore, seashore, seaside, coast, sand',
  ],
  ['sea', 'morze, ocean, morski~, fala', 'sea, ocean'],
  ['lake', 'jezioro, staw, rzeka, strumień/strumieni, potok', 'lake, pond, river, stream'],
  [
    'city',
    'miasto, mieście=, ulica, uliczka, miejski~, chodnik, rynek/rynk, plac, sklep, kawiarnia',
    'city, town, street, downtown, alley, sidewalk, pavement, market square=',
  ],
  ['village', 'wioska, miasteczko, osada', 'village, hamlet'],
  ['desert', 'pustynia, wydma', 'desert, dune'],
  ['park', 'park, plac zabaw=', 'park, playground'],
  [
    'room',
    'pokój, salon, w domu=, wnętrze, sypialnia, kuchnia, mieszkanie, biblioteka, klasa, szkoła, gabinet',
    'room, living room, home, indoors=, interior, bedroom, kitchen, apartment, library, classroom, study',
  ],
  [
    'space',
    'kosmos, przestrzeń kosmiczna=, na księżycu=, powierzchni księżyca=, planeta, galaktyka, mars',
    'space, outer space, on the moon=, planet, galaxy, mars',
  ],
  [
    'underwater',
    'pod wodą=, podwodny~, dno morza=, dnie morza=, dno oceanu=',
    'underwater=, under water=, under the sea=, seabed, ocean floor',
  ],
])

export const TIME_WORDS = entries('time', [
  [
    'night',
    'noc^, nocny~, nocą=, o północy=, północ^, w świetle księżyca=',
    'night, midnight, nighttime, nocturnal=, moonlight, moonlit=',
  ],
  [
    'sunset',
    'zachód słońca=, zachodzie słońca=, zachodem słońca=, zachód, zachodzące słońce',
    'sunset, golden hour, sundown, setting sun',
  ],
  [
    'morning',
    'rano=, ranek/rank, poranek/porank, poranny~, świt, o świcie=, wschód słońca=, wschodzie słońca=, wczesny~ rano=',
    'morning, dawn, sunrise, daybreak',
  ],
  [
    'dusk',
    'zmierzch, zmrok, wieczór, wieczorem=, wieczorny~, o szarówce=',
    'dusk, twilight, evening, nightfall',
  ],
  [
    'day',
    'dzień/dni, dniem=, w południe=, południe, dzienny~',
    'day, daytime, daylight, noon, midday, afternoon',
  ],
])

export const WEATHER_WORDS = entries('weather', [
  [
    'snow',
    'śnieg, śnieżny~, zaśnieżony~, ośnieżony~, pada śnieg, padający~ śnieg, śnieżyca, zamieć^, śnieży!',
    'snow, snowy=, snowing=, snowfall, blizzard, snowstorm, snows=',
  ],
  [
    'storm',
    'burza, burzowy~, błyskawica, piorun, sztorm, grzmot',
    'storm, stormy=, thunderstorm, lightning, thunder',
  ],
  [
    'rain',
    'deszcz, deszczowy~, ulewa, pada deszcz, mżawka, leje=',
    'rain, rainy=, raining=, rainfall, drizzle, downpour, rains=',
  ],
  ['fog', 'mgła, mglisty~, zamglony~', 'fog, foggy=, mist, misty=, haze, hazy='],
  ['cloudy', 'pochmurny~, zachmurzony~', 'cloudy=, overcast='],
])

export const SEASON_WORDS = entries('season', [
  ['autumn', 'jesień^, jesienny~, jesieni=, jesienią=, jesiennie=', 'autumn, autumnal=, fall leaves='],
  [
    'winter',
    'zima, zimowy~, lód=, lodzie=, lodu=, lodem=, lodowisko',
    'winter, wintry=, wintertime, ice, icy=, frozen=',
  ],
])

export const MOOD_WORDS = entries('mood', [
  [
    'mysterious',
    'tajemniczy~, magiczny~, zaczarowany~, bajkowy~, baśniowy~',
    'mysterious=, magical=, magic=, enchanted=, fairytale=',
  ],
  ['gloomy', 'ponury~, mroczny~, ciemny~', 'gloomy=, dark=, bleak='],
  ['calm', 'spokojny~, cichy~', 'calm=, peaceful=, quiet=, serene='],
  ['joyful', 'radosny~, słoneczny~, pogodny~', 'joyful=, sunny=, bright='],
  ['tense', 'groźny~, straszny~, niebezpieczny~', 'scary=, spooky=, dangerous=, threatening='],
])

export const SHOT_WORDS = entries('shot', [
  ['close', 'zbliżenie, portret, zbliżenie na twarz=', 'close-up, closeup, close up, portrait'],
  ['medium', 'plan średni=, półzbliżenie', 'medium shot'],
  [
    'wide',
    'plan ogólny=, panorama, szeroki~ kadr, pejzaż, krajobraz',
    'wide shot, panorama, landscape, long shot',
  ],
])
