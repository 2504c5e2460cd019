// cronstrue's locales have no types of their own: each adds itself to cronstrue.
declare module "cronstrue/locales/*";
