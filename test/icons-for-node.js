import { register } from 'node:module';

// The pinned version of the icons leaves the endings of its own files to bundlers; Node wants them.
const hooks = `
  export const resolve = async (specifier, context, next) => {
    const isOurs = specifier.startsWith('.') && /react-icons[/]lib[/]/.test(context.parentURL ?? '');
    if (!isOurs || specifier.endsWith('.js')) return next(specifier, context);
    return next(specifier + '.js', context).catch(() => next(specifier + '/index.js', context));
  };
`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
