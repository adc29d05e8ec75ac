<#import "event-time.ftl" as time>
Vous accueillez les participants : ${title}
Bonjour,

La communauté « ${community} » vous confie l’accueil des participants à l’événement « ${title} ».

Il a lieu ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if>

Ce jour-là, vous notez qui est présent, depuis un ordinateur ou un téléphone :

${link}

Vous recevez ce message parce que les organisateurs de l’événement ont donné votre adresse.

Direction interministérielle de la transformation publique
${hub}
