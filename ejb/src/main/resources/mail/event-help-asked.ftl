<#import "event-time.ftl" as time>
Proposition de co-organiser : ${title}
Bonjour,

La communauté « ${community} » propose à la vôtre, « ${helper} », de co-organiser l’événement « ${title} ».

Il a lieu ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if>

Si vous acceptez, l’événement est aussi dans l’agenda de votre communauté.

Répondre à la proposition :

${link}

Vous recevez ce message parce que vous animez la communauté « ${helper} ».

Direction interministérielle de la transformation publique
${hub}
