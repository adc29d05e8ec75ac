<#import "event-time.ftl" as time>
Proposition de co-organiser : ${title}
Bonjour,

La communauté « ${community} » propose à la vôtre, « ${helper} », de co-organiser <#if dates gt 0>la série d’événements « ${title} »<#else>l’événement « ${title} »</#if>.

<#if dates gt 1>${dates} dates sont prévues ; la première a lieu<#elseif dates gt 0>Une date est prévue ; elle a lieu<#else>Il a lieu</#if> ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if>

Si vous acceptez, <#if dates gt 0>ces dates sont aussi dans l’agenda de votre communauté, de même que celles qui seront ajoutées à la série<#else>l’événement est aussi dans l’agenda de votre communauté</#if>.

Répondre à la proposition :

${link}

Vous recevez ce message parce que vous animez la communauté « ${helper} ».

Direction interministérielle de la transformation publique
${hub}
