/**
 * Discussions of a community: threads, and the posts that they are made of.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.discussion.Discussion} (the thread and its rules), {@link
 * fr.gouv.hub.domain.discussion.Post}, {@link fr.gouv.hub.domain.discussion.ThreadDraft} and {@link
 * fr.gouv.hub.domain.discussion.PostDraft} (the forms), {@link fr.gouv.hub.domain.discussion.AttachmentDesk} (files of posts). Depends on {@code account}, {@code community} and {@code membership}. A
 * thread is read by whoever reads the content of its community, and written by its members. Tells: {@link
 * fr.gouv.hub.domain.discussion.DiscussionChanged}, {@link fr.gouv.hub.domain.discussion.PostAdded}, {@link
 * fr.gouv.hub.domain.discussion.PostRetired}.
 */
package fr.gouv.hub.domain.discussion;
