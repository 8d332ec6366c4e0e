import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'seen-managed',
  title: { zh: '看得见 × 管得了', en: 'Seen × managed' },
  slot: 'loop',
  order: 50,
  component: lazyPanel(() => import('./seen-managed'), 'SeenManaged'),
});
