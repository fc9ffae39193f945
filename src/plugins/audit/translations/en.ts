export const en = {
  verify: {
    whole:
      '{count, plural, =0 {The log has no entries yet.} one {The log is whole: # entry. Its hash is {hash}.} other {The log is whole: # entries. The last one’s hash is {hash}.}}',
    deleted: 'Entry {seq} has been deleted.',
    disputed:
      'Entry {seq}: the log and audit-heads.jsonl in the data folder say different things: one of them has been rewritten.',
    edited: 'Entry {seq} has been edited.',
    headsLost:
      'audit-heads.jsonl in the data folder is missing, damaged or too short: of {kept} hashes that were kept there {lost} are gone, the first is that of entry {seq}. Put the file back from a copy.',
    reordered: 'Entry {seq} stands in another’s place: entries have been reordered.',
    rewritten: 'Entry {seq} is not the one that was there: the log has been rewritten.',
    truncated:
      'The end of the log has been cut off: the first missing entry is {seq}, and entry {anchor} had been there.',
    unlinked:
      'Entry {seq} does not continue the one before it: something between them was taken out or rewritten.',
  },
} as const
