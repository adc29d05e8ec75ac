<#import "event-time.ftl" as time>
<#assign seated = dates?filter(date -> date.seated)?has_content>
Vos dates : ${title}
Bonjour,

<#if seated>Vous êtes inscrit à<#else>Vous êtes sur la liste d’attente de</#if> la série « ${title} », organisée par « ${community} ». Voici les dates concernées :
<#list dates as date>

- ${time.when(date.starts, date.ends, date.zone)}<#if !date.seated> (liste d’attente)</#if>
<#if date.place??>  Lieu : ${date.place}
</#if><#if date.onlineUrl??>  Lien de connexion : ${date.onlineUrl}
</#if>  ${date.link}
</#list>
<#if refused?has_content>

Vous n’êtes pas inscrit à ces dates :
<#list refused as date>
- ${time.when(date.starts, date.ends, date.zone)} : ${time.reasons[date.reason]}
</#list>
</#if>

Les dates ajoutées ou ouvertes plus tard ne sont pas comprises. Si vous ne pouvez pas venir à l’une d’elles, <#if seated>rendez votre place<#else>quittez sa liste d’attente</#if> : une autre personne attend peut-être. Le fichier joint ajoute ces dates à votre calendrier.

Voir toutes les dates, en quitter une ou les quitter toutes :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cette série.

Direction interministérielle de la transformation publique
${hub}
