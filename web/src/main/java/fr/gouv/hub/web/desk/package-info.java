/**
 * « Animer »: the desk of those who run a community. {@link fr.gouv.hub.web.desk.DeskView} shows figures and what to do next,
 * {@link fr.gouv.hub.web.desk.DeskMembersView} the members, {@link fr.gouv.hub.web.desk.MemberExportServlet} takes them away
 * as a file.
 */
package fr.gouv.hub.web.desk;
