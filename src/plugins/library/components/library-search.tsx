'use client'

import { Globe, Link2, Lock, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

import { usePathname, useRouter } from '@/platform/i18n/navigation'
import { Chip } from '@/ui/chip'
import { TextField } from '@/ui/text-field'

import { PRIVACIES, SEARCH_MAX_CHARACTERS, type LibraryFilters } from '../contract'

const ICONS = { private: Lock, unlisted: Link2, public: Globe } as const
/** A pause in typing after which it is searched. */
const PAUSE_MS = 300

const addressOf = (pathname: string, { q, privacy }: LibraryFilters): string => {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(privacy ? { privacy } : {}) }).toString()
  return query === '' ? pathname : `${pathname}?${query}`
}

interface PrivacyChipsProps {
  readonly chosen: LibraryFilters['privacy']
  readonly onChoose: (privacy: LibraryFilters['privacy']) => void
}

/** One of them, or none: pressing the one that is on takes it off. */
function PrivacyChips({ chosen, onChoose }: PrivacyChipsProps) {
  const t = useTranslations('library.privacy')
  return (
    <div role="group" aria-label={t('label')} className="flex flex-wrap gap-2">
      {PRIVACIES.map((value) => {
        const Icon = ICONS[value]
        const isOn = value === chosen
        return (
          <Chip
            key={value}
            label={t(value)}
            icon={<Icon aria-hidden />}
            isOn={isOn}
            onClick={() => onChoose(isOn ? undefined : value)}
          />
        )
      })}
    </div>
  )
}

interface FoundProps {
  /** On the first page. */
  readonly count: number
  readonly hasMore: boolean
}

/** Announced to those who do not see the list. */
function Found({ count, hasMore, isSearched }: FoundProps & { readonly isSearched: boolean }) {
  const t = useTranslations('library.search')
  return (
    <p role="status" className="sr-only">
      {isSearched ? (hasMore ? t('foundMore', { count: String(count) }) : t('found', { count })) : null}
    </p>
  )
}

export interface LibrarySearchProps {
  readonly filters: LibraryFilters
  readonly found: FoundProps
}

/** Words and privacy to find pictures by. They stand in the address: it can be kept, and the words work without JavaScript. */
export function LibrarySearch({ filters: { q = '', privacy }, found }: LibrarySearchProps) {
  const t = useTranslations('library')
  const [router, pathname] = [useRouter(), usePathname()]
  const box = useRef<HTMLInputElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = (wanted: LibraryFilters['privacy'], afterMs = 0): void => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      const address = addressOf(pathname, { q: box.current?.value.trim(), privacy: wanted })
      router.replace(address, { scroll: false })
    }, afterMs)
  }

  useEffect(() => () => clearTimeout(pause.current), [])
  useEffect(() => {
    // The address changed by another way than typing, such as a link or the way back.
    if (box.current && box.current !== document.activeElement) box.current.value = q
  }, [q])

  return (
    <form
      role="search"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        show(privacy)
      }}
    >
      <TextField
        ref={box}
        type="search"
        name="q"
        label={t('search.label')}
        isLabelHidden
        placeholder={t('search.label')}
        icon={<Search aria-hidden />}
        maxLength={SEARCH_MAX_CHARACTERS}
        defaultValue={q}
        onChange={() => show(privacy, PAUSE_MS)}
      />
      <PrivacyChips chosen={privacy} onChoose={show} />
      <Found {...found} isSearched={Boolean(q || privacy)} />
    </form>
  )
}
