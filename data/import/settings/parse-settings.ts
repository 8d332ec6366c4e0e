import { ImportRefusal } from '../import-refusal';
import { importSettingsSchema, type ImportSettings } from './import-settings';

/**
 * Checks settings that came from a file, a form or flags.
 *
 * @throws {ImportRefusal} With the place of each fault.
 */
export function parseSettings(value: unknown): ImportSettings {
  const parsed = importSettingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
  throw new ImportRefusal('settings-invalid', {
    zh: `导入设置有误：${faults}。`,
    en: `The settings of the import are not right: ${faults}.`,
  });
}
