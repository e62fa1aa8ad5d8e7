import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../context.ts';

/** How heavy an operation may be. The largest one of the admin, a whole case, has depth 5 and a cost of about 1 500. */
export const ARMOUR = { depth: 8, aliases: 12, directives: 20, tokens: 2000, cost: 6000 } as const;

type Protection = Pick<
  ApolloServerOptions<ApiContext>,
  'validationRules' | 'plugins' | 'parseOptions' | 'allowBatchedHttpRequests' | 'includeStacktraceInErrorResponses'
>;

export function armour(): Protection {
  const armor = new ApolloArmor({
    maxDepth: { enabled: true, n: ARMOUR.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { enabled: true, n: ARMOUR.aliases },
    maxDirectives: { enabled: true, n: ARMOUR.directives },
    // Tokens are counted by the parser itself: the plugin would throw where Apollo expects no error.
    maxTokens: { enabled: false },
    costLimit: { enabled: true, maxCost: ARMOUR.cost, ignoreIntrospection: true, flattenFragments: true },
    blockFieldSuggestion: { enabled: false },
  });
  const { validationRules, plugins: bare } = armor.protect();
  // Its plugins count tokens and look at no context; their type names the empty one, which Apollo's types keep apart.
  const plugins = bare as unknown as ApolloServerPlugin<ApiContext>[];
  const parseOptions = { maxTokens: ARMOUR.tokens };
  return {
    validationRules,
    plugins,
    parseOptions,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
  };
}
