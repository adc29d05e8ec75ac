<#import "event-time.ftl" as time>
<#if helps>Co-organisation acceptée<#else>Co-organisation déclinée</#if> : ${title}
Bonjour,

La communauté « ${helper} » <#if helps>accepte<#else>n’accepte pas</#if> de co-organiser <#if dates gt 0>la série d’événements « ${title} »<#else>l’événement « ${title} »</#if>.

<#if dates gt 1>${dates} dates sont concernées ; la première a lieu<#elseif dates gt 0>Une date est concernée ; elle a lieu<#else>Il a lieu</#if> ${time.when(starts, ends, zone)}.

<#if helps><#if dates gt 1>Ces dates sont aussi dans son agenda dès qu’elles sont publiées, de même que celles qui seront ajoutées à la série.<#elseif dates gt 0>Cette date est aussi dans son agenda dès qu’elle est publiée, de même que celles qui seront ajoutées à la série.<#else>L’événement est aussi dans son agenda dès qu’il est publié.</#if><#else>Rien d’autre ne change. Vous pouvez la solliciter à nouveau, ou en solliciter une autre.</#if>

Voir l’organisation de l’événement :

${link}

Vous recevez ce message parce que vous organisez des événements de la communauté « ${community} ».

Direction interministérielle de la transformation publique
${hub}
