/**
 * What every feature stands on and that knows none of them: refusals, addresses, pages of a list, pictures and files.
 *
 * <p>A refusal is a {@link fr.gouv.hub.domain.shared.BusinessException}: it carries the key of a sentence and its
 * arguments, rolls the transaction back and is worded by the web module.
 */
package fr.gouv.hub.domain.shared;
