import { scriptRemarksEn } from '../script/remarks.en'
import { scriptRemarksPl } from '../script/remarks.pl'
import type { Remark } from '../script/script'
import type { PageRemark } from '../storyboard/finish-page'
import { PAGE_REMARKS } from '../storyboard/page-remarks'

const SCRIPT_REMARKS = { en: scriptRemarksEn, pl: scriptRemarksPl }
const LINE = { en: 'Line', pl: 'Wiersz' }

const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))

/** A remark on a script, with its line, or on a page, in words. */
export const remarkSentence = (remark: Remark | PageRemark, language: 'pl' | 'en'): string =>
  'line' in remark
    ? `${LINE[language]} ${remark.line}: ${fill(SCRIPT_REMARKS[language][remark.code], remark.params)}`
    : fill(PAGE_REMARKS[language][remark.code], { page: remark.page, panel: remark.panel })
