import { nameIn, useText } from '@/ui/text/use-text';
import { inDeskWords } from './desk-settings';

/** Sentences of the importer in the language on screen, its flags called by the names of the desk's controls. */
export function useDeskSentence(): (sentence: { readonly zh: string; readonly en: string }) => string {
  const { t, language } = useText();
  const names: Readonly<Record<string, string>> = {
    column: t('importDesk.column.title'),
    category: t('importDesk.column.category'),
    'region-column': t('importDesk.column.title'),
    crs: t('importDesk.option.crs'),
    'regions-crs': t('importDesk.option.regionsCrs'),
    swap: t('importDesk.option.swap'),
    'no-swap': t('importDesk.option.swap'),
    'date-format': t('importDesk.option.dateFormat'),
    'time-zone': t('importDesk.option.timeZone'),
    encoding: t('importDesk.option.encoding'),
    'allow-outside': t('importDesk.option.allowOutside'),
    regions: t('importDesk.role.regions'),
    incidents: t('importDesk.role.incidents'),
    cameras: t('importDesk.role.cameras'),
    buildings: t('importDesk.role.buildings'),
    roads: t('importDesk.role.roads'),
    replace: t('importDesk.option.replace'),
  };
  return (sentence) => inDeskWords(nameIn(language, sentence), (flag) => names[flag] ?? null);
}
