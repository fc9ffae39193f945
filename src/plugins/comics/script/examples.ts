import type { ScriptLanguage } from './script'

const POLISH = `TYTUŁ: Robot, który bał się burzy

OSOBY:
Hania – dziewczynka w żółtych kaloszach, z dwoma warkoczami
Śrubek – mały okrągły robot z jedną antenką
Lis – rudy lis w zielonym szaliku

STRONA 1 – CZTERY KADRY

KADR 1 Plan ogólny. Noc, deszcz, latarnia morska na klifie. W oknie pali się światło.
PODPIS: Na końcu świata, tuż za piekarnią, stała latarnia.
SFX: GRZMOT!

KADR 2 Kuchnia w latarni. @Hania zagląda pod stół.
1. HANIA: Śrubku? Zupa stygnie!
2. ŚRUBEK (szept): Nie ma mnie. Jestem krzesłem.

KADR 3 Zbliżenie na @Śrubka. Pod stołem tuli garnek jak misia.
3. ŚRUBEK (myśli): Krzesła się nie boją. Krzesła są dzielne.

KADR 4 Hania siada na podłodze obok Śrubka.
4. HANIA: Wiesz, ja też kiedyś byłam krzesłem.
5. RADIO (radio): Uwaga, uwaga! W lesie zgubił się lis.

STRONA 2 – CZTERY KADRY

KADR 1 Deszcz i ciemny las. Hania niesie parasol, przed nią jedzie @Śrubek. Jego antenka świeci.
6. HANIA (krzyk): Liiisie!
7. LIS (off): Tutaj! Pod największym liściem!

KADR 2 @Lis siedzi pod liściem łopianu i cały się trzęsie.
8. LIS: Nie boję się. Ja tylko… sprawdzam liść.
9. ŚRUBEK: Ja też dziś coś sprawdzałem. Stół.

KADR 3 Hania, Śrubek i Lis idą pod jednym parasolem. Śrubek oświetla im drogę.
SFX: PLUSK! PLUSK!

KADR 4 Plan ogólny kuchni. Wszyscy troje jedzą zupę, a za oknem błyska.
10. ŚRUBEK: Ta burza jest całkiem ładna. Z tej strony szyby.
PODPIS: A krzesło tego wieczoru było tylko krzesłem.
`

const ENGLISH = `TITLE: The Castle That Sneezed

CAST:
Pip – a small boy with a paper crown
Bolt – a tall tin robot with a teapot lid for a hat
Fox – a red fox with a blue satchel

PAGE ONE – FOUR PANELS

PANEL 1 Wide shot. A little castle on a green hill, morning.
CAPTION: Once upon a Tuesday, a castle caught a cold.
SFX: AAA-CHOO!

PANEL 2 @Pip hangs on to a flag. @Bolt holds his own hat.
1. PIP (shouting): The whole tower jumped!
2. BOLT: Bless you, tower.

PANEL 3 Close-up of Fox, looking at a map upside down.
3. FOX (thinks): A doctor for castles. Page four. Or is it page nine?

PANEL 4 Bolt listens to a wall with a tin cup. Pip stands behind Bolt's back.
4. CASTLE (off): It tickles. Somewhere below the kitchen.
5. PIP (whisper): It talks!

PAGE TWO – FOUR PANELS

PANEL 1 The dark castle kitchen. Pip, Bolt and Fox with one candle.
6. BOLT (radio): Bolt to Bolt. I am in the kitchen. Over.
7. FOX: You are talking to yourself again.

PANEL 2 Close-up. Behind the stove sits a tiny mouse with an enormous pepper mill.
SFX: SKRITCH SKRITCH
8. MOUSE: I only wanted the soup to be interesting.

PANEL 3 Pip kneels and offers his paper crown to the mouse. Fox packs the pepper into the satchel.
9. PIP: Would you like to be our cook?
10. MOUSE (shout): YES! I mean, I shall think about it.

PANEL 4 Wide shot. Sunset, smoke from the chimney, the castle seems to smile.
11. CASTLE (off): Thank you. What is for dinner?
CAPTION: Soup, of course. Without pepper.
`

/** Scripts to start from, two pages each, with every kind of balloon. */
export const SCRIPT_EXAMPLES: Readonly<Record<ScriptLanguage, string>> = { pl: POLISH, en: ENGLISH }
