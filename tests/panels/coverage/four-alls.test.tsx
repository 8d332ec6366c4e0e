// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NATIONAL_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import { FourAlls } from '@/panels/coverage/four-alls';
import { coverageSurvey } from '#tests/support/coverage-results';
import { renderInPanel } from '#tests/support/in-panel';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const gauges = () => within(screen.getByRole('list', { name: '雪亮“四全”' })).getAllByRole('button');

describe('the four alls', () => {
  it('are told each with what it is a part of and its target', async () => {
    await renderInPanel(<FourAlls survey={coverageSurvey()} />);
    const [area, shared, time, control, granted] = gauges();

    // Of four sections of 100 m, 95 + 40 m are in sight; of 1000 m² of open ground, 300.
    expect(area).toHaveTextContent(
      /全域覆盖33\.8%重点路段 0\.14 \/ 0\.40 km · 目标 100% · 差 66\.3 个百分点 · 建筑以外地面 30\.0%/u,
    );
    expect(shared).toHaveTextContent(/50\.0%2 \/ 4 台 · 目标 100% · 差 50\.0 个百分点/u);
    // 27 h online of 30 h on record; 10 of all 40 h are not on record.
    expect(time).toHaveTextContent(
      /90\.0%30 日在线时长 · 目标 98\.0% · 差 8\.0 个百分点 · 此刻在线 3 \/ 4 台 · 修复 1 时（2 次） · 仍离线 1 台 · 1 台无记录 · 无记录 25\.0%/u,
    );
    expect(control).toHaveTextContent(/25\.0%1 \/ 4 台/u);
    expect(control).not.toHaveTextContent(/目标 /u);
    expect(granted).toHaveTextContent(/50\.0%2 \/ 4 台/u);
  });

  it('list what falls short when pressed, and fold it again', async () => {
    const { change } = await renderInPanel(<FourAlls survey={coverageSurvey()} />);
    await userEvent.click(gauges()[0]!);
    const sections = within(screen.getByRole('list', { name: '未全在视野内的重点路段' })).getAllByRole(
      'button',
    );
    expect(sections.map(({ textContent }) => textContent)).toEqual([
      '路段 dark缺口 100 m',
      '路段 busy缺口 100 m',
      '路段 gap缺口 60 m',
    ]);

    await userEvent.click(gauges()[3]!);
    await userEvent.click(screen.getByRole('button', { name: /不可控 1/u }));
    expect(change).toHaveBeenCalledWith({
      selection: { kind: 'feature', collectionId: 'cameras', code: 'k' },
    });

    await userEvent.click(gauges()[4]!);
    expect(screen.getByText('没有。')).toBeInTheDocument();
    await userEvent.click(gauges()[4]!);
    expect(screen.queryByText('没有。')).toBeNull();
  });

  it('tell how available each network was and how long its repairs took, over a time that can be chosen', async () => {
    const { change } = await renderInPanel(<FourAlls survey={coverageSurvey()} />);
    await userEvent.click(gauges()[2]!);
    const networks = within(screen.getByRole('list', { name: '各网络在线时长占比' })).getAllByRole(
      'listitem',
    );

    expect(networks[0]).toHaveTextContent(/雪亮工程.*4 台.*90\.0%修复 1 时（2 次）/u);
    expect(networks[1]).toHaveTextContent(/网络不明.*—.*4 台无记录/u);
    expect(screen.getByRole('button', { name: /常断 1/u, description: '' })).toHaveTextContent(
      '常断 13 次在线 50.0%',
    );
    await userEvent.click(screen.getByRole('button', { name: '90 天' }));
    const update = change.mock.calls.at(-1)![0] as (scene: object) => unknown;
    expect(update({ studySettings: {} })).toEqual({ studySettings: { 'camera-uptime': { days: '90' } } });
  });

  it('leave out of what is weighed by availability the cameras nothing is known of, and say so', async () => {
    const survey = coverageSurvey({ withoutAvailability: 1 });
    await renderInPanel(<FourAlls survey={survey} />);

    expect(gauges()[2]).toHaveTextContent(/按 30 日在线率计，重点路段可见 33\.8% · 1 台在线率不明，未计入/u);
  });

  it('weigh nothing where the availability of no camera is known', async () => {
    await renderInPanel(<FourAlls survey={coverageSurvey({ withoutAvailability: 3, uptime: null })} />);

    expect(gauges()[2]).not.toHaveTextContent(/在线率/u);
  });

  it('say how many cameras are not known, instead of counting them for or against', async () => {
    const survey = coverageSurvey();
    const census = { ...survey.census, shared: { n: 0, of: 0 }, online: { n: 2, of: 3 } };
    await renderInPanel(<FourAlls survey={{ ...survey, census, uptime: null }} />);

    expect(gauges()[1]).toHaveTextContent(/—0 \/ 0 台 · 另 4 台不明/u);
    expect(gauges()[2]).toHaveTextContent(/66\.7%2 \/ 3 台 · 目标 98\.0% · 差 31\.3 个百分点 · 另 1 台不明/u);
  });

  it('take targets of the scene in place of the city’s, and no other text than percentages', async () => {
    const { change } = await renderInPanel(<FourAlls survey={coverageSurvey()} />);
    await userEvent.click(screen.getByRole('button', { name: /目标：/u }));
    const shared = screen.getByRole('textbox', { name: /全网共享/u });
    const set = () => screen.getByRole('button', { name: '只用于本画面' });
    await userEvent.clear(shared);
    await userEvent.type(shared, '多');
    expect(set()).toBeDisabled();
    expect(screen.getByText(/不超过 100/u)).toBeInTheDocument();

    await userEvent.clear(shared);
    await userEvent.type(shared, '45%');
    await userEvent.click(set());
    const update = change.mock.calls.at(-1)![0] as (scene: object) => unknown;
    expect(update({ studySettings: {} })).toEqual({
      studySettings: { 'alls-targets': { area: '100', shared: '45%', time: '98', control: '' } },
    });
  }, 20_000);

  it('stand against the city’s targets, which say who set them, and give way to the scene’s', async () => {
    const targets = {
      area: 0.3,
      shared: 0.5,
      time: null,
      control: 0.2,
      version: 2,
      changedAt: 0,
      changedBy: '周主任',
    };
    const scene = { studySettings: { 'alls-targets': { shared: '60' } } };
    const { change } = await renderInPanel(<FourAlls survey={coverageSurvey()} />, { targets, scene });

    expect(gauges()[0]).toHaveTextContent(/目标 30\.0% · 达标/u);
    expect(gauges()[1]).toHaveTextContent(/目标 60\.0% · 差 10\.0 个百分点/u);
    expect(gauges()[2]).not.toHaveTextContent(/目标 /u);
    await userEvent.click(screen.getByRole('button', { name: /目标：/u }));
    expect(screen.getByText(/由周主任于 1970-01-01 设定/u)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '改用本市目标' }));
    const update = change.mock.calls.at(-1)![0] as (scene: object) => unknown;
    expect(update({ studySettings: { 'alls-targets': { shared: '60' }, kept: {} } })).toEqual({
      studySettings: { kept: {} },
    });
  }, 20_000);

  it('are kept for the city by who may, from the version at hand', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/coverage-targets', () => HttpResponse.json(NATIONAL_TARGETS)),
      http.put('*/api/v1/coverage-targets', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          {
            type: 'about:blank',
            title: 'Conflict',
            status: 409,
            code: 'conflict',
            detail: 'x',
            detailZh: '周主任刚刚设定了别的目标。',
          },
          { status: 409, headers: { 'content-type': 'application/problem+json' } },
        );
      }),
    );
    await renderInPanel(<FourAlls survey={coverageSurvey()} />);
    await userEvent.click(screen.getByRole('button', { name: /目标：/u }));
    await userEvent.type(screen.getByRole('textbox', { name: /全程可控/u }), '90');
    await userEvent.click(screen.getByRole('button', { name: '存为本市目标' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('周主任刚刚设定了别的目标。');
    expect(sent[0]).toEqual({ area: 1, shared: 1, time: 0.98, control: 0.9, version: 0 });
  }, 20_000);

  it('are not for everybody to set, and say for whom', async () => {
    await renderInPanel(<FourAlls survey={coverageSurvey()} />, { role: 'analyst' });
    await userEvent.click(screen.getByRole('button', { name: /目标：/u }));

    expect(screen.getByRole('button', { name: '存为本市目标' })).toBeDisabled();
    expect(screen.getByText(/分析员.*设定目标.*领导/u)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '只用于本画面' })).toBeEnabled();
  }, 20_000);
});
