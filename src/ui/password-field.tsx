'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button'
import { TextField, type TextFieldProps } from './text-field'

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'icon' | 'isCode'> &
  Readonly<{
    /** Name of the eye: "Pokaż hasło". */
    showLabel: string
    /** Name of the crossed eye: "Ukryj hasło". */
    hideLabel: string
  }>

/** A password, hidden until its owner presses the eye. Set `autoComplete` to current-password or new-password. */
export function PasswordField({ showLabel, hideLabel, ...field }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <TextField
      spellCheck={false}
      autoCapitalize="none"
      {...field}
      type={isShown ? 'text' : 'password'}
      className="pe-12"
      trailing={
        <IconButton
          label={isShown ? hideLabel : showLabel}
          icon={<Icon aria-hidden />}
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  )
}
