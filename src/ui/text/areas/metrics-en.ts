import type { Words } from '../words';
import type { metricsZh } from './metrics';

export const metricsEn: Words<typeof metricsZh> = {
  what: '{{name}}: what this number is',
  definition: 'What it is',
  formula: 'How it is computed',
  denominator: 'Out of what',
  source: 'Where it comes from',
  of: {
    total: {
      definition: 'Incidents reported within the window, in the chosen scope and filters.',
      formula:
        'Count of incidents by time of report; a year ago means 364 days, so that weekdays meet weekdays.',
      denominator: 'None: it is a count.',
      source: 'The incident table; repeated reports count and are marked.',
    },
    open: {
      definition: 'Incidents not yet closed at the as-of time of the data.',
      formula:
        'Count of those whose state is before completion; unknown state and closing time do not count.',
      denominator: 'All incidents of the window.',
      source: 'State and closing time of the incidents.',
    },
    overdue: {
      definition: 'Incidents closed after their limit, or still open beyond it.',
      formula: 'Closed later than due, or open while the as-of time is past the limit.',
      denominator:
        'Incidents with a limit and a known outcome: closed, or past the limit. Those not yet due do not count.',
      source: 'Limits and closing times of the incidents.',
    },
    medianClose: {
      definition: 'Half of the incidents are closed within this time; P90 is the time for nine in ten.',
      formula:
        'Kaplan–Meier estimate: open incidents count up to their age, so that looking at closed ones alone does not flatter.',
      denominator: 'Incidents of the window whose time can be told. Closings before the report do not count.',
      source: 'Times of report and of closing.',
    },
    active: {
      definition:
        'Share of incidents found by patrols, video, sensors and the like rather than reported by people.',
      formula: 'Incidents of such sources ÷ all incidents.',
      denominator: 'All incidents of the window.',
      source: 'Kind of the source; more or fewer patrols change it at once.',
    },
    placed: {
      definition: 'Share of incidents that can be put on the map.',
      formula: 'Incidents with usable coordinates ÷ all incidents.',
      denominator: 'All incidents of the window; those without a place count and are not drawn.',
      source: 'Coordinates and geocoding at import.',
    },
    time: {
      definition: 'Incidents reported in each period; light is all time, dark the window.',
      formula: 'Counts by day, week or month of the local calendar.',
      denominator: 'None: counts. Unfinished periods are not compared with whole ones.',
      source: 'Time of report; where only the day or month is known it counts there.',
    },
    hours: {
      definition: 'How incidents spread over the days of the week and the hours of the day.',
      formula: 'Counts by weekday and hour of the report.',
      denominator: 'None: counts; incidents of which only the day is known are left out, and told.',
      source: 'Time of report, not of the event: what happens at night may be reported by day.',
    },
    categories: {
      definition: 'Incidents by class, and the change against the period compared with.',
      formula: 'Finer classes count in their wider one; change = (now − before) ÷ before.',
      denominator: 'Incidents of the class in the period compared with; no percentage of zero.',
      source: 'Class of the incidents.',
    },
    sources: {
      definition: 'Incidents by channel, and the change against the period compared with.',
      formula: 'Counts by source; change = (now − before) ÷ before.',
      denominator: 'Incidents of the source in the period compared with.',
      source: 'Source of the incidents.',
    },
    ranking: {
      definition: 'Incidents by region, or their rate by households, people or area.',
      formula:
        'Rate = incidents ÷ the denominator of the region; not told where it is unknown or incidents are too few.',
      denominator: 'Households, people or area of the region: see the unit.',
      source: 'Region of the incidents, and what is known of the regions.',
    },
  },
};
