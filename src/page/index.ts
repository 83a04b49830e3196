import { addMissingFunctions } from './missing-functions';

addMissingFunctions();

// The page's scripts are its workers' as well: which of both they are, follows from where they run.
if ('document' in globalThis) void import(/* webpackChunkName: "start" */ './start');
else
  void import(/* webpackChunkName: "work" */ './worker/serve-page').then(({ serveHere }) => {
    serveHere();
  });
