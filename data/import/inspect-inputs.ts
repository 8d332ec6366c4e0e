import { ImportRefusal } from './import-refusal';
import type { ImportInput, InputRole } from './input/import-input';
import { inspectFile, spoolInput, type InspectedFile } from './input/inspect-file';
import type { ReadControl } from './input/open-bytes';

/** Roles of files whose encoding the user may state. */
export const TABLE_ROLES: readonly InputRole[] = ['incidents', 'cameras', 'camera-states'];

export interface InspectedInputs {
  readonly files: readonly InspectedFile[];
  /** Removes what was kept of inputs that could be read only once. */
  readonly release: () => Promise<void>;
}

/**
 * Looks every input through once.
 *
 * @throws {ImportRefusal} If there are none, one cannot be read, or two are the same.
 */
export async function inspectInputs(
  inputs: readonly ImportInput[],
  encoding: string | null,
  control: ReadControl,
): Promise<InspectedInputs> {
  if (inputs.length === 0) refuseNothing();
  const releases: (() => Promise<void>)[] = [];
  const release = async (): Promise<void> => {
    for (const free of releases) await free();
  };
  try {
    const files: InspectedFile[] = [];
    for (const input of inputs) {
      const spooled = await spoolInput(input, control.signal);
      releases.push(spooled.release);
      const file = await inspectFile(
        input,
        spooled.path,
        TABLE_ROLES.includes(input.role) ? encoding : null,
        control,
      );
      const twin = files.find(({ sha256, role }) => sha256 === file.sha256 && role === file.role);
      if (twin) refuseTwin(twin.name, file.name);
      files.push(file);
    }
    return { files, release };
  } catch (error) {
    await release();
    throw error;
  }
}

function refuseNothing(): never {
  throw new ImportRefusal('nothing-to-import', {
    zh: '没有要导入的文件。请用 --incidents、--regions、--cameras、--camera-states、--buildings 或 --roads 给出文件。',
    en: 'There is nothing to import. Give files by --incidents, --regions, --cameras, --camera-states, --buildings or --roads.',
  });
}

function refuseTwin(first: string, second: string): never {
  throw new ImportRefusal('file-given-twice', {
    zh: `${first} 与 ${second} 内容完全相同，请只给一个。`,
    en: `${first} and ${second} have the same content. Give only one of them.`,
  });
}
