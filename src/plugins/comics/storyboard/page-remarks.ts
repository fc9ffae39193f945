import type { WarningCode } from '../lettering/warnings'

/** What a letterer would mend, in words; `{page}` and `{panel}` stand for numbers. */
export const PAGE_REMARKS: Readonly<Record<'pl' | 'en', Readonly<Record<WarningCode, string>>>> = {
  en: {
    tooSmall: 'Page {page}, panel {panel}: the letters are smaller than people like to read.',
    shrunk: 'Page {page}, panel {panel}: much is said here, so its letters are smaller.',
    overflow: 'Page {page}, panel {panel}: the text does not fit. Shorten it, or split the panel.',
    brokenWord: 'Page {page}, panel {panel}: a word is longer than its line and was cut.',
    missingLetters: 'Page {page}, panel {panel}: the font lacks some of these letters.',
    missingText: 'Page {page}, panel {panel}: a balloon has no words in this language.',
    missingPanel: 'Page {page}: a balloon belongs to a panel that is not there.',
    outsidePanel: 'Page {page}, panel {panel}: a balloon reaches beyond its panel.',
    coversHead:
      'Page {page}, panel {panel}: a balloon covers a head. Shorten the text, or give the panel more room.',
    overlaps: 'Page {page}, panel {panel}: two balloons lie over each other.',
    tailsCross: 'Page {page}, panel {panel}: two tails cross.',
    notJoined: 'Page {page}, panel {panel}: two balloons of one speaker could not be joined.',
  },
  pl: {
    tooSmall: 'Strona {page}, kadr {panel}: litery są mniejsze, niż wygodnie się czyta.',
    shrunk: 'Strona {page}, kadr {panel}: sporo tu słów, więc litery są mniejsze.',
    overflow: 'Strona {page}, kadr {panel}: tekst się nie mieści. Skróć go albo podziel kadr.',
    brokenWord: 'Strona {page}, kadr {panel}: słowo jest dłuższe niż wiersz i zostało przecięte.',
    missingLetters: 'Strona {page}, kadr {panel}: czcionka nie ma niektórych z tych liter.',
    missingText: 'Strona {page}, kadr {panel}: dymek nie ma tekstu w tym języku.',
    missingPanel: 'Strona {page}: dymek należy do kadru, którego nie ma.',
    outsidePanel: 'Strona {page}, kadr {panel}: dymek wychodzi poza kadr.',
    coversHead:
      'Strona {page}, kadr {panel}: dymek zasłania głowę. Skróć tekst albo daj kadrowi więcej miejsca.',
    overlaps: 'Strona {page}, kadr {panel}: dwa dymki zachodzą na siebie.',
    tailsCross: 'Strona {page}, kadr {panel}: dwa ogonki się krzyżują.',
    notJoined: 'Strona {page}, kadr {panel}: nie udało się połączyć dwóch dymków jednej osoby.',
  },
}
