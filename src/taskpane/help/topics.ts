/** The topics of the guide, in the order of the work. */
export const TOPICS = [
  'check',
  'overview',
  'marks',
  'findings',
  'recalculate',
  'decide',
  'review',
  'compare',
  'text',
  'live',
  'kept',
  'privacy',
] as const;
