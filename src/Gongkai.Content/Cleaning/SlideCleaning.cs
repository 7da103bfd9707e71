namespace Gongkai.Content.Cleaning;

/// <summary>What a presentation holds besides what is shown: hidden slides and remarks.</summary>
internal static class SlideCleaning
{
    private const string Show = "ppt/presentation.xml";

    public static void Clean(OfficePackage package, CleaningOptions options, Removals removals)
    {
        if (options.Hidden) Hidden(package, removals);
        if (!options.Comments) return;
        foreach (var name in package.Names.Where(n => n.StartsWith("ppt/comments/", StringComparison.OrdinalIgnoreCase) || n.Equals("ppt/commentAuthors.xml", StringComparison.OrdinalIgnoreCase) || n.Equals("ppt/authors.xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (!package.Has(name)) continue;
            removals.Add("批注");
            package.Remove(name);
        }
    }

    private static void Hidden(OfficePackage package, Removals removals)
    {
        foreach (var relation in package.Relations(Show).Where(r => r.Type == "slide").ToList())
        {
            if (relation.Target is not { } part || package.Xml(part)?.Value("show") is not ("0" or "false")) continue;
            var notes = package.Relations(part).Where(r => r.Type is "notesSlide" or "comments").Select(r => r.Target).OfType<string>().ToList();
            package.Remove(part);
            foreach (var note in notes) package.Remove(note);
            foreach (var place in package.Xml(Show)!.All("sldId").Where(s => s.Attributes().Any(a => a.Value == relation.Id))) place.Remove();
            package.Changed(Show);
            removals.Add("隐藏的幻灯片");
        }
    }
}
