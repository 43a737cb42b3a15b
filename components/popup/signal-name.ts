/** Types of schema.org that the news test knows, as their publishers write them. */
const TYPES = new Map(
  [
    'NewsArticle',
    'ReportageNewsArticle',
    'AnalysisNewsArticle',
    'BackgroundNewsArticle',
    'OpinionNewsArticle',
    'ReviewNewsArticle',
    'AskPublicNewsArticle',
    'LiveBlogPosting',
    'ClaimReview',
    'NewsMediaOrganization',
    'Article',
    'Report',
    'BlogPosting',
    'Product',
    'Recipe',
    'QAPage',
    'WebPage',
  ].map((type) => [type.toLowerCase(), type]),
);

/**
 * The signal that decided, as the page's markup has it: the first for news or the first against it, for the news test
 * gives the weightiest first. Empty where there is none.
 * @param signals as `GateState.signals`
 */
export const signalName = (signals: readonly string[], news: boolean): string => {
  const signal = signals.find((each) => each.startsWith('-') !== news)?.replace(/^-/, '') ?? '';
  const name = signal.replace(/^type=|[=:]\d*$/g, '');
  return TYPES.get(name) ?? name;
};
