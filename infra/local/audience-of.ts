const paths = {
  organizer: /^\/(api\/)?organizer(\/|$)/,
  cadre: /^\/(api\/)?cadre(\/|$)/,
  household: /^\/(api\/)?household(\/|$)/,
  local: /^\/_local(\/|$)/,
};

/** Whose app answers a path, as the HTTP API has it in the cloud: the citizen's gets what no other claims. */
export const audienceOf = (path: string): keyof typeof paths | 'citizen' => {
  for (const [audience, pattern] of Object.entries(paths))
    if (pattern.test(path)) return audience as keyof typeof paths;
  return 'citizen';
};
