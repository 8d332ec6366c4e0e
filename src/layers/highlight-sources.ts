/**
 * Source of the region under the pointer. The map writes it itself, past React, for the pointer moves faster than a
 * scene should change.
 */
export const HOVERED_REGION_SOURCE = 'region-highlight/hovered';
