/**
 * How forms ask for themes, territories and the like: {@link fr.gouv.hub.web.reference.TagTrees} reads and shows plain boxes in
 * groups that open without script, which {@code /reference/_tags.xhtml} writes.
 */
package fr.gouv.hub.web.reference;
