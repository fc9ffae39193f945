'use client'

import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

import { writeBrowserCookie } from '@/platform/browser/browser-cookie'
import { Menu } from '@/ui/menu'

import { THEME_COOKIE, type ThemeChoice } from '../contract'

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const
const CHOICES = ['light', 'dark', 'system'] as const
const DARK_SYSTEM = '(prefers-color-scheme: dark)'

/** Changes all colours at once: what fades on hover must not fade behind the rest of the page (see `base.css`). */
const paint = (choice: ThemeChoice): void => {
  const { dataset } = document.documentElement
  dataset.repainting = ''
  dataset.theme = choice !== 'system' ? choice : window.matchMedia(DARK_SYSTEM).matches ? 'dark' : 'light'
  // Asking for a size makes the browser work out all styles now, while nothing may fade.
  document.body.getBoundingClientRect()
  delete dataset.repainting
}

/** Follows the system while nothing else is chosen, also when it changes at dusk. */
const useSystemTheme = (choice: ThemeChoice): void => {
  useEffect(() => {
    if (choice !== 'system') return
    const query = window.matchMedia(DARK_SYSTEM)
    const paintSystem = () => paint('system')
    query.addEventListener('change', paintSystem)
    return () => query.removeEventListener('change', paintSystem)
  }, [choice])
}

export interface ThemeMenuProps {
  /** From the cookie, as the server read it. */
  readonly initial: ThemeChoice
}

/** Light, dark or as the system; remembered by this browser. */
export function ThemeMenu({ initial }: ThemeMenuProps) {
  const t = useTranslations('site.theme')
  const [choice, setChoice] = useState(initial)
  useSystemTheme(choice)

  const choose = (next: ThemeChoice) => {
    writeBrowserCookie(THEME_COOKIE, next === 'system' ? null : next)
    paint(next)
    setChoice(next)
  }
  const Icon = ICONS[choice]
  return (
    <Menu
      button={{ label: t('change', { theme: t(choice) }), icon: <Icon aria-hidden />, isIconOnly: true }}
      items={CHOICES.map((id) => {
        const OwnIcon = id === choice ? Check : ICONS[id]
        return {
          label: id === choice ? t('chosen', { theme: t(id) }) : t(id),
          icon: <OwnIcon aria-hidden />,
          onSelect: () => choose(id),
        }
      })}
    />
  )
}
