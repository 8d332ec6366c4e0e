import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { openStore } from '#data/store/open-store';
import { findService, operatorHeaders, type RunningService } from '#data/store/access/running-service';
import { StoreError } from '#data/store/store';
import { readSettings, SettingsError } from '../settings';
import { startService } from '../start-service';
import { AccountError, createAccountClient, type AccountClient } from './account-client';

const USAGE = `用法 / Usage:
  npm run account -- list
  npm run account -- add NAME --role wall|analyst|leader|commander|admin [--name 显示名] [--scope CODE,CODE]
  npm run account -- reset NAME        新密码 new password
  npm run account -- disable NAME      停用 disable
  npm run account -- enable NAME       恢复 enable again
  npm run account -- token NAME        给程序用的令牌 token for a machine
密码随机生成并显示一次；加 --password-stdin 则从标准输入读取。
Passwords are made at random and shown once; with --password-stdin they are read from standard input.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        scope: { type: 'string' },
        'password-stdin': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [command = 'help', userName = ''] = positionals;
    return { ...values, command: values.help ? 'help' : command, userName };
  } catch (error) {
    throw new AccountError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
type Arguments = ReturnType<typeof readArguments>;

/** `npm run account`: accounts of the service that runs, or of the store it would open. */
async function main() {
  const asked = readArguments();
  if (asked.command === 'help') {
    console.log(USAGE);
    return;
  }
  await withService(async (service) => run(createAccountClient(service), asked));
}

async function run(client: AccountClient, asked: Arguments): Promise<void> {
  const { command, userName } = asked;
  if (command === 'list') {
    for (const line of await client.list()) console.log(line);
    return;
  }
  if (userName === '') throw new AccountError(USAGE);
  switch (command) {
    case 'add':
      await add(client, asked);
      break;
    case 'reset':
      await sayPassword(asked, (password) => client.change(userName, { password }));
      break;
    case 'disable':
    case 'enable':
      await client.change(userName, { disabled: command === 'disable' });
      break;
    case 'token':
      console.log(`令牌（只显示这一次） token, shown only now:\n${await client.makeToken(userName)}`);
      break;
    default:
      throw new AccountError(USAGE);
  }
  console.log(`完成 done: ${command} ${userName}`);
}

async function add(client: AccountClient, asked: Arguments): Promise<void> {
  const { userName, role, name = userName, scope } = asked;
  if (role === undefined) throw new AccountError(USAGE);
  const scopeCodes = scope === undefined ? null : scope.split(',');
  await sayPassword(asked, (password) =>
    client.add(userName, { displayName: name, role, scopeCodes, disabled: false, password }),
  );
}

async function sayPassword(
  { 'password-stdin': isGiven }: Arguments,
  write: (password: string) => Promise<void>,
): Promise<void> {
  const password = isGiven ? (await text(process.stdin)).trim() : randomBytes(12).toString('base64url');
  await write(password);
  if (!isGiven) console.log(`密码（只显示这一次） password, shown only now: ${password}`);
}

/** Works through the service that has the store open, or starts one for the moment. */
async function withService(work: (service: RunningService) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const { dataFolder } = settings;
  const opened = await openStore(settings).catch(async (error: unknown) => {
    const service = error instanceof StoreError ? await findService(dataFolder) : null;
    if (service === null) throw error;
    return service;
  });
  if ('url' in opened) {
    await work(opened);
    return;
  }
  try {
    const service = await startService(opened, { ...settings, host: '127.0.0.1', port: 0 }, null);
    await work({ url: service.url, headers: await operatorHeaders(dataFolder) }).finally(service.close);
  } finally {
    await opened.close();
  }
}

main().catch((error: unknown) => {
  if (error instanceof StoreError) console.error(`${error.zh}\n${error.message}`);
  else if (error instanceof AccountError || error instanceof SettingsError) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
