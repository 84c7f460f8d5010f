// The workshop window draws strangers' slides. Its preload is written with the slide feature.
export {};
