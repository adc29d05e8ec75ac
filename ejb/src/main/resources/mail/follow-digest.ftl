Du nouveau dans les communautés que vous suivez
Bonjour,

Voici ce qui est paru depuis notre dernier message.

<#list items as item>
- <#if item.kind == "NEWS">Actualité<#elseif item.kind == "EVENT">Événement<#elseif item.kind == "SERIES">Série d’événements<#else>Discussion</#if> de « ${item.community} » : ${item.title}
  ${item.link}
</#list>
<#if more gt 0>
Et ${more} autre<#if more gt 1>s</#if>, à lire dans les communautés.
</#if>
Pour ne plus suivre une communauté :
${link}

Vous recevez ce message parce que vous suivez ces communautés.

Direction interministérielle de la transformation publique
${hub}
