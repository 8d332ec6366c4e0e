import type { Text } from '@/ui/text/use-text';

/** `周五 18–19` of an hour of the week. */
export function slotName(slot: number, t: Text): string {
  const weekdays = t('weekday.long', { returnObjects: true }) as readonly string[];
  const hour = slot % 24;
  return `${weekdays[Math.floor(slot / 24)] ?? ''} ${hour}–${hour + 1}`;
}
