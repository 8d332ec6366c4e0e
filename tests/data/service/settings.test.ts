import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '#data/service/settings';

describe('readSettings', () => {
  it('serves the embedded store on the loopback address unless told otherwise', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: '.geju',
      sample: true,
      databaseUrl: null,
      basemap: null,
      basemapKey: null,
      basemapAttribution: null,
      videoPlayer: null,
      frameAncestors: `'none'`,
    });
  });

  it('takes empty values for unset ones', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', GEJU_SAMPLE: '' })).toEqual(readSettings({}));
  });

  it('reads what is set', () => {
    expect(
      readSettings({
        PORT: '9000',
        HOST: '0.0.0.0',
        GEJU_SAMPLE: 'off',
        DATABASE_URL: 'postgres://geju@db/geju',
      }),
    ).toMatchObject({ port: 9000, host: '0.0.0.0', sample: false, databaseUrl: 'postgres://geju@db/geju' });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['GEJU_SAMPLE', 'maybe'],
    ['DATABASE_URL', 'mysql://db'],
    ['GEJU_FRAME_ANCESTORS', `*; script-src 'unsafe-inline'`],
  ])('names %s when it cannot be %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });

  it('takes the address of a video player only where it is safe to open', () => {
    const player = 'https://video.example/play?d={code}&from={from}';

    expect(readSettings({ GEJU_VIDEO_PLAYER: player }).videoPlayer).toBe(player);
    expect(() => readSettings({ GEJU_VIDEO_PLAYER: 'javascript:alert(`{code}`)' })).toThrow(
      /GEJU_VIDEO_PLAYER must begin with https/u,
    );
  });
});
