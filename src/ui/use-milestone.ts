import { useState } from 'react'

/**
 * The latest text, but only as often as `milestone` changes: a live region fed by it speaks at the start, half-way and at
 * the end, not at every step.
 */
export const useMilestone = (milestone: string, text: string): string => {
  const [spoken, setSpoken] = useState({ milestone, text })
  if (spoken.milestone !== milestone) setSpoken({ milestone, text })
  return spoken.text
}
