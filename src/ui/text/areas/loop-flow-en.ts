import type { Words } from '../words';
import type { loopFlowZh } from './loop-flow';

export const loopFlowEn: Words<typeof loopFlowZh> = {
  title: 'Intake and routes',
  picture: 'From sources by routes to units',
  rest: 'All others',
  sources: 'One intake',
  active: '{{share}} found actively',
  found: 'Found actively',
  reported: 'Reported by people or firms',
  change: 'vs before',
  repeated: 'Repeats',
  last: 'Last',
  platforms: 'One core, four elements',
  platformsNote: 'in, out and lags',
  platform: 'Platform',
  sent: 'In',
  sendingLag: 'Lag in',
  received: 'Out',
  takingLag: 'Lag out',
  failed: 'Returned / late',
  failedNote: 'Of the orders it was given: sent back at least once, and past the limit',
  platformName: {
    core: 'Grid linkage (core)',
    police: 'Police',
    enterprise: 'Enterprise',
    mediation: 'Mediation',
    enforcement: 'Enforcement',
  },
  pairs: 'Sent to and fro',
  pairsNote: 'returned twice or more between two units',
  noPairs: 'No units send orders back to each other',
  pairClass: '{{name}} {{bounced}} of {{all}}',
  pairWait: 'median {{duration}} from assignment to first action',
  joint:
    'Orders of several units {{n}} of {{all}}: first action after {{start}} (alone {{startAlone}}), completed after {{close}} (alone {{closeAlone}}), medians',
};
