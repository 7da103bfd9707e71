using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Content.Documents;
using Gongkai.Content.Files;

namespace Gongkai.Content.Tests.Documents;

public sealed class OfficialDocxTests
{
    [Theory]
    [MemberData(nameof(SamplePapers.Names), MemberType = typeof(SamplePapers))]
    public void Every_form_is_valid_and_accepted_by_our_own_inspection(string name)
    {
        var bytes = OfficialDocx.ToBytes(SamplePapers.Of(name));
        if (Environment.GetEnvironmentVariable("GONGKAI_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => error.Description + " " + error.Path?.XPath));
        Assert.True(FileInspection.Inspect(new MemoryStream(bytes), "公文.docx").IsAccepted);
    }
}
