using System.Text;
using Gongkai.Content.Imports;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>A list with its waivers as a file that can be imported again.</summary>
public sealed class ExportModel : WordsPage
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        if (!await OpenAsync(code, cancellation)) return NotFound();
        var file = Requests.TemporarySheet.Open();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            await writer.WriteLineAsync(WordLine.Heading);
            var written = new HashSet<string>();
            foreach (var word in List.Words())
            {
                written.Add(word.Entry.Word);
                await writer.WriteLineAsync(new WordLine(word.Entry.Word, word.Entry, word.Waiver?.Reason).ToTsv());
            }
            // A waived word may have left the product's list since.
            foreach (var waiver in List.Waived.Where(w => !written.Contains(w.Word))) await writer.WriteLineAsync(new WordLine(waiver.Word, null, waiver.Reason).ToTsv());
        }
        file.Position = 0;
        return File(file, "text/tab-separated-values; charset=utf-8", $"{List.Title}.tsv");
    }
}
