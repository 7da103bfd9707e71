using System.Xml.Linq;
using Gongkai.Storage.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Gongkai.Storage.Organisations;

/// <summary>The data-protection ring in the database, so that every node reads what another wrote. The keys themselves are encrypted by <see cref="KeyFile"/>.</summary>
public sealed class DatabaseKeys(DatabaseSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open();
        return [.. db.Keys.Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open();
        db.Keys.Add(new KeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
